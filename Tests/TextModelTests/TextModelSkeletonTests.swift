import Testing

@Suite("TextModel") struct TextModelSkeletonTests {
}
