/// Where the language package is: the path that the user named, else the one that `Tools/setup` installs.
package enum ModelLocator {
  /// The package that `Tools/setup` installs, as a folder in the user's data folder.
  package static let standardName = "en_core_web_sm-3.8.0"

  /// The path to open.
  /// - Parameters:
  ///   - explicit: what the user named; nil or empty for the standard package.
  ///   - dataFolder: the user's data folder: `$XDG_DATA_HOME`, or `~/.local/share`.
  package static func path(explicit: String?, dataFolder: String) -> String {
    if let explicit, !explicit.isEmpty { return explicit }
    return "\(dataFolder)/parley/models/\(standardName)"
  }
}
