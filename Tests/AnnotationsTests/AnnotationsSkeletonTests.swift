import Testing

@Suite("Annotations") struct AnnotationsSkeletonTests {
}
