import COpenBLAS

/// Matrix products, through OpenBLAS.
///
/// One thread a call: parley is parallel over documents, and results must not depend on how many processors there are.
package enum MatrixProduct {
  /// Set once, before the first product.
  private static let singleThreaded: Void = openblas_set_num_threads(1)

  /// Call before the first product.
  package static func prepare() {
    _ = singleThreaded
  }

  /// Up to so many multiplications OpenBLAS takes matrices as they are, without packing them first, and is a sixth faster; a
  /// product is done so many rows at a time.
  package static let smallProduct = 1_000_000
  /// With fewer rows at a time there is no gain.
  private static let fewestRows = 16

  /// `c = a · b`, all row-major: `a` is `[m × k]`, `b` is `[k × n]`, `c` is `[m × n]` with `strideC` numbers between rows.
  package static func multiply(
    _ a: UnsafePointer<Float>,
    _ b: UnsafePointer<Float>,
    into c: UnsafeMutablePointer<Float>,
    m: Int,
    n: Int,
    k: Int,
    strideC: Int? = nil,
    meter: ProductMeter
  ) {
    guard m > 0, n > 0 else { return }
    let fitting = smallProduct / max(1, n * k)
    let rows = fitting < fewestRows ? m : min(m, fitting)
    meter.measure(2 * m * n * k) {
      var first = 0
      while first < m {
        cblas_sgemm(
          CblasRowMajor,
          CblasNoTrans,
          CblasNoTrans,
          blasint(min(rows, m - first)),
          blasint(n),
          blasint(k),
          1,
          a + first * k,
          blasint(k),
          b,
          blasint(n),
          0,
          c + first * (strideC ?? n),
          blasint(strideC ?? n)
        )
        first += rows
      }
    }
  }
}
