#include <lmdb.h>
#include <stddef.h>

/* Has the processor fetch bytes that are going to be read, while it does something else. */
static inline void prefetch(const void *bytes, size_t count) {
  for (size_t offset = 0; offset < count; offset += 64)
    __builtin_prefetch((const char *)bytes + offset, 0, 2);
}
