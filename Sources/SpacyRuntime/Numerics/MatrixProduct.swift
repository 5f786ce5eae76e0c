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
    meter.measure(2 * m * n * k) {
      cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasNoTrans,
        blasint(m),
        blasint(n),
        blasint(k),
        1,
        a,
        blasint(k),
        b,
        blasint(n),
        0,
        c,
        blasint(strideC ?? n)
      )
    }
  }
}
