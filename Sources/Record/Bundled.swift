import Foundation
import RuleFiles

extension RuleFolder {
  /// The rules that are shipped with this module.
  static var bundled: RuleFolder { RuleFolder(bundle: .module) }
}
