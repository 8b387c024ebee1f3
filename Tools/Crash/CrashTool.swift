// Kills the recording process at each of its writes and syncs, and looks at what is left.

@main
struct CrashTool {
  static func main() {}
}
