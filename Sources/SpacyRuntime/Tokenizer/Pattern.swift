import CPCRE2

/// A regular expression compiled to machine code.
///
/// `@unchecked Sendable`: PCRE2's compiled code is read-only while matching; everything that a match changes is in ``PatternScratch``.
final class Pattern: @unchecked Sendable {
  fileprivate let code: OpaquePointer

  /// - Parameter python: the expression as Python's `re` writes it.
  /// - Throws: ``SpacyModelError`` if PCRE2 does not take it.
  init(python: String, subject: String) throws(SpacyModelError) {
    var translated = try PythonPattern.translated(python, subject: subject)
    var errorNumber: Int32 = 0
    var errorOffset = 0
    let code = translated.withUTF8 { buffer in
      pcre2_compile_8(
        buffer.baseAddress,
        buffer.count,
        UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP),
        &errorNumber,
        &errorOffset,
        nil
      )
    }
    guard let code else {
      let context = String(
        decoding: Array(translated.utf8).dropFirst(errorOffset).prefix(20),
        as: UTF8.self
      )
      throw SpacyModelError(
        .unsupported,
        subject: subject,
        expected: "a regular expression that PCRE2 can run",
        found: "error \(errorNumber) before '\(context)'"
      )
    }
    // Without a compiler for this machine the expression is interpreted: slower, the same result.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
  }

  deinit { pcre2_code_free_8(code) }
}

/// What matching writes to: one for each worker.
final class PatternScratch {
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?

  /// Work after which a match on a hopeless text is given up and counts as none.
  private static let matchLimit: UInt32 = 1_000_000

  init() {
    data = pcre2_match_data_create_8(1, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }

  /// The first match in a text, in bytes.
  /// - Parameters:
  ///   - start: where to begin looking; what stands before is seen by lookbehinds.
  ///   - anchored: only a match that begins at `start`.
  func firstMatch(
    of pattern: Pattern,
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int = 0,
    anchored: Bool = false
  ) -> (start: Int, end: Int)? {
    let options = UInt32(PCRE2_NO_UTF_CHECK) | (anchored ? UInt32(PCRE2_ANCHORED) : 0)
    let found = pcre2_match_8(
      pattern.code,
      text.baseAddress,
      text.count,
      start,
      options,
      data,
      context
    )
    guard found >= 0, let offsets = pcre2_get_ovector_pointer_8(data) else { return nil }
    return (Int(offsets[0]), Int(offsets[1]))
  }
}
