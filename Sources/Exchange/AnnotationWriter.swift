
/// Writes a report as the interchange contract's annotation.
package struct AnnotationWriter: Sendable {
  package init() {}
}
