import Testing

@Suite("Articles") struct ArticlesSkeletonTests {
}
