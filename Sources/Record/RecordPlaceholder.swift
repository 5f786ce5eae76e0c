internal import Reports

/// The merged record.
package struct Record: Sendable {
  package init() {}
}
