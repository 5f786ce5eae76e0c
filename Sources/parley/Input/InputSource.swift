import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that a command line names as input.
enum InputSource: Equatable {
  case file(URL)
  case address(String)
  case standardInput

  /// Endings of files that stand beside saved pages and are never articles: passed over in folders, read where they are named.
  private static let besides: Set<String> = [
    "avif", "bmp", "css", "db", "eot", "gif", "ico", "jpeg", "jpg", "js", "map", "mp3", "mp4",
    "pdf", "png", "sqlite", "svg",
    "ttf", "webm", "webp", "woff", "woff2", "zip",
  ]

  /// What arguments stand for, in their order: folders as their files by path, patterns as what they match.
  static func sources(_ arguments: [String]) -> [InputSource] {
    arguments.flatMap(expanded)
  }

  private static func expanded(_ argument: String) -> [InputSource] {
    if argument == "-" { return [.standardInput] }
    let lower = argument.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return [.address(argument)] }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
      return isFolder.boolValue ? files(in: argument) : [.file(URL(fileURLWithPath: argument))]
    }
    if argument.contains(where: { "*?[".contains($0) }) {
      let matches = matches(argument)
      if !matches.isEmpty { return matches.flatMap(expanded) }
    }
    return [.file(URL(fileURLWithPath: argument))]
  }

  /// All files below a folder; hidden ones and the folders that browsers save beside a page are passed over.
  private static func files(in folder: String) -> [InputSource] {
    let walk = FileManager.default.enumerator(
      at: URL(fileURLWithPath: folder),
      includingPropertiesForKeys: [.isRegularFileKey],
      options: [.skipsHiddenFiles]
    )
    var found: [URL] = []
    while let url = walk?.nextObject() as? URL {
      if url.lastPathComponent.hasSuffix("_files") {
        walk?.skipDescendants()
        continue
      }
      let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      if isFile, !besides.contains(url.pathExtension.lowercased()) { found.append(url) }
    }
    return found.sorted { $0.path < $1.path }.map { .file($0) }
  }

  /// Paths that a pattern matches, sorted.
  private static func matches(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
