/// Marks and currency signs that spaCy normalises in every language.
///
/// - Source: spaCy 3.8 (MIT), `spacy/lang/norm_exceptions.py`.
enum BaseNorms {
  /// Identifiers of normalised forms by identifiers of forms.
  static let table: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    for (norm, forms) in rows {
      for form in forms.split(separator: " ") {
        table[StringID.of(String(form))] = StringID.of(norm)
      }
    }
    return table
  }()

  private static let rows: [(norm: String, forms: String)] = [
    ("'s", "'s 'S ’s ’S"),
    ("'", "’ ‘ ´ `"),
    ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
    ("?", "？"),
    ("!", "！"),
    (",", "，"),
    (";", "；"),
    (":", "："),
    (".", "。 ।"),
    ("...", "…"),
    ("-", "— – -- --- ——"),
    ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
  ]
}
