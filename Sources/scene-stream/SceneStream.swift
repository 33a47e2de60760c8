import Glibc
import Pixels
import Scenes

/// Writes triplets to standard output as fast as the cores make them: what a trainer reads where
/// nothing but this program is installed.
@main
enum SceneStream {
  static func main() async {
    // A trainer that has read enough closes the pipe: the usual signal ends the program.
    do {
      let options = try StreamOptions(Array(CommandLine.arguments.dropFirst()))
      try await write(options)
    } catch is HelpWanted {
      print(StreamOptions.help)
    } catch {
      _ = try? put(Array("scene-stream: \(error)\n".utf8), to: STDERR_FILENO)
      exit(error is StreamFault ? 64 : 73)
    }
  }

  private static func write(_ options: StreamOptions) async throws {
    let sequence = options.sequence
    try put(RawStream.header(size: options.size, count: options.count))
    try await OrderedWork.forEach(
      of: options.count, ahead: 4 * sysconf(Int32(_SC_NPROCESSORS_ONLN))
    ) {
      RawStream.bytes(of: sequence[$0])
    } take: {
      try put($0)
    }
  }

  private static func put(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw PictureError.cannotWrite("standard output", String(cString: strerror(errno)))
      }
    }
  }
}
