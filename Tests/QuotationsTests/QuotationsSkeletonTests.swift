import Testing

@Suite("Quotations") struct QuotationsSkeletonTests {
}
