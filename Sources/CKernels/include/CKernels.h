// Vector kernels of the language runtime: what lies between two matrix products.
//
// All matrices are row-major float32. "Pieces" of a maxout layer are stored one after the other (piece-major): a row of
// pre-activations is `pieces` runs of `width` numbers, so that the maximum is taken between runs and never within a vector.
// On x86-64 ELF systems each kernel is compiled for SSE2, AVX2+FMA and AVX-512 and chosen once, when the program is loaded.
#ifndef PARLEY_CKERNELS_H
#define PARLEY_CKERNELS_H

#include <stdint.h>

/// Weights after a matrix product: bias, `[pieces * width]`; gain and shift of the layer norm, `[width]` each.
typedef struct {
  long width;
  long pieces;
  const float *bias;
  const float *gain;
  const float *shift;
} kernel_maxout;

/// out[r] = norm(max over pieces of (pre[r] + bias)) [+ residual[r]]. `residual` may be NULL, and may be `out`.
void kernel_maxout_norm(const kernel_maxout *layer, const float *pre, long rows, const float *residual, float *out);

/// The first window layer from cached products. A cache entry is `[x | left | middle | right]`: the embedding and its products
/// with the three parts of the window weights, the bias already in the middle.
/// out[r] = x[slots[r]] + norm(max(left[slots[r-1]] + middle[slots[r]] + right[slots[r+1]])); `slots[-1]` and `slots[rows]` are read.
void kernel_window_from_cache(const kernel_maxout *layer, const float *cache, const int32_t *slots, long rows, float *out);

/// Winograd F(4,3) along the sequence: `tiles` tiles of four rows, `v[k]` at `v + k * stride`, k = 0...5.
/// Reads rows -1 ... 4 * tiles of `x`.
void kernel_winograd_split(const float *x, long tiles, long width, float *v, long stride);

/// Adds up the six products of each tile into four rows, then as `kernel_maxout_norm` with `residual`.
void kernel_winograd_maxout_norm(
    const kernel_maxout *layer, const float *m, long stride, long tiles, const float *residual, float *out);

/// hidden[s] = max over pieces of (bias + sum over slots f of features[ids[s][f] + 1][f]).
/// `features` is `[1 + tokens][slots][pieces * width]`, its first row the padding for id -1.
void kernel_state_hidden(
    const float *features, const int32_t *ids, long states, long slots, const float *bias, long width, long pieces, float *hidden);

/// Index of the first greatest of `scores[i] + bias[i]` for i in `start ..< end`, which is not empty.
long kernel_best(const float *scores, const float *bias, long start, long end);

/// Sum of products.
float kernel_dot(const float *a, const float *b, long count);

/// out[r] = table[rows[r][0]] + table[rows[r][1]] + table[rows[r][2]] + table[rows[r][3]], `stride` numbers between output rows.
void kernel_sum_four(const float *table, long width, const int32_t *rows, long count, float *out, long stride);

#endif
