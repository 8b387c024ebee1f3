// Whether what LMDB points to is there. It is asked of every key and value before they are touched.

import CLMDB

extension Transaction {
  /// Whether bytes lie within the file, or else can be some that this transaction put itself.
  ///
  /// Cost: two comparisons, but for what a writer put.
  @inline(__always)
  func holds(_ bytes: MDB_val) -> Bool {
    let place = unsafe UInt(bitPattern: bytes.mv_data)
    let length = unsafe UInt(bytes.mv_size)
    // An address below the map wraps around, to far above it.
    let offset = place &- mapStart
    if offset <= fileSizeBytes, length <= fileSizeBytes - offset { return true }
    return holdsElsewhere(offset, length)
  }

  /// The same for bytes that are not in the file as it was when the transaction began.
  private func holdsElsewhere(_ offset: UInt, _ length: UInt) -> Bool {
    let map = environment.map
    guard map.start != nil else {
      return length <= fileSizeBytes + UInt(bytesPut)
    }
    guard isWriting else { return false }
    if offset < UInt(map.sizeBytes) {
      // A great write goes to the file in part before it is committed.
      lookAgain()
      return offset <= fileSizeBytes && length <= fileSizeBytes - offset
    }
    // A page that the transaction changed is a copy outside the map, with what was put or was there.
    return length <= UInt(map.pageSizeBytes) + UInt(bytesPut)
  }
}
