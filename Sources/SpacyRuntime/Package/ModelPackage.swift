/// A trained English pipeline of spaCy 3.x as published, opened but not yet loaded.
///
/// It may be a wheel (`.whl`), a folder that holds `meta.json` and `config.cfg`, or a folder up to two levels above such a one
/// (an installed Python package, an unpacked wheel).
package struct ModelPackage: Sendable {
  private enum Home: Sendable {
    case folder(String)
    case archive(ZipArchive, prefix: String)
  }

  private let home: Home
  /// The path that was given.
  package let path: String
  package let meta: JSONValue
  package let config: ConfigFile

  /// Language, name and version, as `en_core_web_sm-3.8.0`.
  package let name: String

  /// Names of the components that run, in order; the disabled are left out.
  package let components: [String]

  /// - Throws: ``SpacyModelError`` if there is no package, or one that this runtime does not run.
  package init(path: String) throws(SpacyModelError) {
    self.path = path
    let home = try Self.home(of: path)
    self.home = home
    let metaBytes = try Self.read("meta.json", in: home, path: path)
    guard let meta = JSONValue(metaBytes) else {
      throw SpacyModelError(
        .unreadable,
        subject: "\(path)/meta.json",
        expected: "JSON",
        found: "something else"
      )
    }
    self.meta = meta
    let configBytes = try Self.read("config.cfg", in: home, path: path)
    config = try ConfigFile(
      String(decoding: configBytes, as: UTF8.self),
      subject: "\(path)/config.cfg"
    )
    let language = meta["lang"]?.stringValue ?? "?"
    let version = meta["version"]?.stringValue ?? "?"
    name = "\(language)_\(meta["name"]?.stringValue ?? "?")-\(version)"
    let disabled = config["nlp", "disabled"]?.arrayValue?.compactMap(\.stringValue) ?? []
    let pipeline = config["nlp", "pipeline"]?.arrayValue?.compactMap(\.stringValue) ?? []
    components = pipeline.filter { !disabled.contains($0) }
    try ModelSupport.check(self)
  }

  /// The factory that makes a component: `tagger`, `ner` …
  package func factory(of component: String) -> String? {
    config["components.\(component)", "factory"]?.stringValue
  }

  /// Whether the package has an inner file.
  package func has(_ file: String) -> Bool {
    switch home {
    case .folder(let folder): FileBytes.isFile("\(folder)/\(file)")
    case .archive(let archive, let prefix): archive.names.contains(prefix + file)
    }
  }

  /// The bytes of an inner file, such as `tok2vec/model`.
  package func contents(of file: String) throws(SpacyModelError) -> [UInt8] {
    try Self.read(file, in: home, path: path)
  }

  /// An inner file mapped into memory (unpacked there, if the package is a wheel).
  package func mapped(_ file: String) throws(SpacyModelError) -> MappedFile {
    if case .folder(let folder) = home, let mapped = MappedFile("\(folder)/\(file)") {
      return mapped
    }
    return MappedFile(copying: try contents(of: file))
  }

  /// An inner file read as MessagePack.
  package func messagePack(_ file: String) throws(SpacyModelError) -> MessagePackValue {
    try MessagePackReader.value(of: try contents(of: file), subject: "\(path)/\(file)")
  }

  private static func read(
    _ file: String,
    in home: Home,
    path: String
  ) throws(SpacyModelError) -> [UInt8] {
    let bytes: [UInt8]?
    switch home {
    case .folder(let folder): bytes = FileBytes.contents(of: "\(folder)/\(file)")
    case .archive(let archive, let prefix): bytes = try archive.contents(of: prefix + file)
    }
    guard let bytes else {
      throw SpacyModelError(.unreadable, subject: "\(path)/\(file)", found: "no such file")
    }
    return bytes
  }

  private static func home(of path: String) throws(SpacyModelError) -> Home {
    if FileBytes.isFile(path) {
      guard let bytes = FileBytes.contents(of: path) else {
        throw SpacyModelError(.missing, subject: path, found: "a file that cannot be read")
      }
      let archive = try ZipArchive(bytes, path: path)
      let configs = archive.names.filter { $0.hasSuffix("/config.cfg") }
      guard let config = configs.min(by: { $0.utf8.count < $1.utf8.count }) else {
        throw notAPackage(path)
      }
      return .archive(archive, prefix: String(config.dropLast("config.cfg".count)))
    }
    guard FileBytes.isFolder(path) else {
      throw SpacyModelError(
        .missing,
        subject: path,
        expected: "a spaCy package (wheel or folder)",
        found: "nothing",
        remedy: "run Tools/setup, or name the package with --model"
      )
    }
    guard let folder = innerFolder(path, levels: 2) else { throw notAPackage(path) }
    return .folder(folder)
  }

  private static func innerFolder(_ folder: String, levels: Int) -> String? {
    if FileBytes.isFile("\(folder)/config.cfg"), FileBytes.isFile("\(folder)/meta.json") {
      return folder
    }
    guard levels > 0 else { return nil }
    for name in FileBytes.names(in: folder) where FileBytes.isFolder("\(folder)/\(name)") {
      if let found = innerFolder("\(folder)/\(name)", levels: levels - 1) { return found }
    }
    return nil
  }

  private static func notAPackage(_ path: String) -> SpacyModelError {
    SpacyModelError(
      .missing,
      subject: path,
      expected: "a spaCy package with meta.json and config.cfg",
      found: "neither there nor two levels below",
      remedy: "name the wheel or the folder of an English pipeline of spaCy 3"
    )
  }
}
