/// Latin letters without their accents: outlets differ in whether they write them.
enum Folding {
  /// Base letters of U+00C0 to U+017F, two bytes where the letter is commonly written so; a blank where there is none.
  private static let table: [[UInt8]] =
    ("a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss"
    + " a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y"
    + " a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h"
    + " i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n"
    + " o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u"
    + " w w y y y z z z z z z s")
    .split(separator: " ").map { $0 == "." ? [] : Array($0.utf8) }

  /// The folded bytes of an accented Latin letter; nil for any other scalar.
  static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.value >= 0xc0, scalar.value <= 0x17f else { return nil }
    let index = Int(scalar.value) - 0xc0
    guard index < table.count, !table[index].isEmpty else { return nil }
    return table[index]
  }
}
