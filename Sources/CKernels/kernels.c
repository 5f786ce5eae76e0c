#include "CKernels.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#if defined(__x86_64__) && defined(__ELF__) && defined(__clang__)
#define DISPATCHED __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define DISPATCHED
#endif

#define INLINE static inline __attribute__((always_inline))

/// Greatest width that the fixed scratch of a kernel holds; the loader refuses wider layers.
#define MAX_WIDTH 512

/// Sums may be taken in any order: the tolerance of the runtime is far above the last bit.
#define FAST_SUMS _Pragma("clang fp reassociate(on) contract(fast)")

/// y = gain * (x - mean) / sqrt(variance + 1e-8) + shift [+ residual]
INLINE void norm_row(const float *x, long width, const float *gain, const float *shift, const float *residual, float *y) {
  FAST_SUMS
  float sum = 0;
  for (long i = 0; i < width; i++) sum += x[i];
  float mean = sum / (float)width;
  float squares = 0;
  for (long i = 0; i < width; i++) squares += (x[i] - mean) * (x[i] - mean);
  float scale = 1.0f / sqrtf(squares / (float)width + 1e-8f);
  if (residual) {
    for (long i = 0; i < width; i++) y[i] = residual[i] + ((x[i] - mean) * scale * gain[i] + shift[i]);
  } else {
    for (long i = 0; i < width; i++) y[i] = (x[i] - mean) * scale * gain[i] + shift[i];
  }
}

INLINE float larger(float a, float b) { return a > b ? a : b; }

INLINE void max_row(const float *restrict pre, const float *restrict bias, long width, long pieces, float *restrict y) {
  if (pieces == 3) {
    for (long i = 0; i < width; i++)
      y[i] = larger(
          larger(pre[i] + bias[i], pre[width + i] + bias[width + i]), pre[2 * width + i] + bias[2 * width + i]);
    return;
  }
  for (long i = 0; i < width; i++) y[i] = pre[i] + bias[i];
  for (long p = 1; p < pieces; p++)
    for (long i = 0; i < width; i++) y[i] = larger(y[i], pre[p * width + i] + bias[p * width + i]);
}

INLINE void maxout_norm(
    long width, long pieces, const kernel_maxout *layer, const float *pre, long rows, const float *residual, float *out) {
  float best[MAX_WIDTH];
  for (long r = 0; r < rows; r++) {
    max_row(pre + r * width * pieces, layer->bias, width, pieces, best);
    norm_row(best, width, layer->gain, layer->shift, residual ? residual + r * width : NULL, out + r * width);
  }
}

DISPATCHED
void kernel_maxout_norm(const kernel_maxout *layer, const float *pre, long rows, const float *residual, float *out) {
  if (layer->width == 96 && layer->pieces == 3)
    maxout_norm(96, 3, layer, pre, rows, residual, out);
  else
    maxout_norm(layer->width, layer->pieces, layer, pre, rows, residual, out);
}

INLINE void window_from_cache(
    long width, long pieces, const kernel_maxout *layer, const float *cache, const int32_t *slots, long rows, float *out) {
  FAST_SUMS
  float best[MAX_WIDTH];
  const long run = width * pieces;
  const long entry = width + 3 * run;
  for (long r = 0; r < rows; r++) {
    const float *x = cache + slots[r] * entry;
    const float *left = cache + slots[r - 1] * entry + width;
    const float *middle = x + width + run;
    const float *right = cache + slots[r + 1] * entry + width + 2 * run;
    if (r + 2 < rows) {
      const float *ahead = cache + slots[r + 2] * entry;
      __builtin_prefetch(ahead);
      __builtin_prefetch(ahead + width + run);
      __builtin_prefetch(ahead + width + 2 * run);
    }
    for (long i = 0; i < width; i++) best[i] = left[i] + middle[i] + right[i];
    for (long p = 1; p < pieces; p++) {
      const long at = p * width;
      for (long i = 0; i < width; i++) best[i] = larger(best[i], left[at + i] + middle[at + i] + right[at + i]);
    }
    norm_row(best, width, layer->gain, layer->shift, x, out + r * width);
  }
}

DISPATCHED
void kernel_window_from_cache(const kernel_maxout *layer, const float *cache, const int32_t *slots, long rows, float *out) {
  if (layer->width == 96 && layer->pieces == 3)
    window_from_cache(96, 3, layer, cache, slots, rows, out);
  else
    window_from_cache(layer->width, layer->pieces, layer, cache, slots, rows, out);
}

INLINE void winograd_split(const float *x, long tiles, long width, float *v, long stride) {
  for (long t = 0; t < tiles; t++) {
    const float *restrict d = x + (4 * t - 1) * width;
    float *restrict o = v + t * width;
    for (long i = 0; i < width; i++) {
      float d0 = d[i], d1 = d[width + i], d2 = d[2 * width + i];
      float d3 = d[3 * width + i], d4 = d[4 * width + i], d5 = d[5 * width + i];
      float even = d4 - 4 * d2, odd = d3 - 4 * d1;
      float even2 = d4 - d2, odd2 = 2 * (d3 - d1);
      o[i] = 4 * d0 - 5 * d2 + d4;
      o[stride + i] = even + odd;
      o[2 * stride + i] = even - odd;
      o[3 * stride + i] = even2 + odd2;
      o[4 * stride + i] = even2 - odd2;
      o[5 * stride + i] = 4 * d1 - 5 * d3 + d5;
    }
  }
}

DISPATCHED
void kernel_winograd_split(const float *x, long tiles, long width, float *v, long stride) {
  if (width == 96)
    winograd_split(x, tiles, 96, v, stride);
  else
    winograd_split(x, tiles, width, v, stride);
}

INLINE void winograd_maxout_norm(
    long width, long pieces, const kernel_maxout *layer, const float *m, long stride, long tiles, const float *residual,
    float *out) {
  float best[4][MAX_WIDTH];
  const long run = width * pieces;
  for (long t = 0; t < tiles; t++) {
    const float *q = m + t * run;
    for (long p = 0; p < pieces; p++) {
      const float *a = q + p * width;
      const float *bias = layer->bias + p * width;
      for (long i = 0; i < width; i++) {
        float m0 = a[i], m1 = a[stride + i], m2 = a[2 * stride + i];
        float m3 = a[3 * stride + i], m4 = a[4 * stride + i], m5 = a[5 * stride + i];
        float sum1 = m1 + m2, difference1 = m1 - m2;
        float sum2 = m3 + m4, difference2 = m3 - m4;
        float b = bias[i];
        float y0 = m0 + sum1 + sum2 + b;
        float y1 = difference1 + 2 * difference2 + b;
        float y2 = sum1 + 4 * sum2 + b;
        float y3 = difference1 + 8 * difference2 + m5 + b;
        best[0][i] = p == 0 ? y0 : larger(best[0][i], y0);
        best[1][i] = p == 0 ? y1 : larger(best[1][i], y1);
        best[2][i] = p == 0 ? y2 : larger(best[2][i], y2);
        best[3][i] = p == 0 ? y3 : larger(best[3][i], y3);
      }
    }
    for (long r = 0; r < 4; r++) {
      const long at = (4 * t + r) * width;
      norm_row(best[r], width, layer->gain, layer->shift, residual + at, out + at);
    }
  }
}

DISPATCHED
void kernel_winograd_maxout_norm(
    const kernel_maxout *layer, const float *m, long stride, long tiles, const float *residual, float *out) {
  if (layer->width == 96 && layer->pieces == 3)
    winograd_maxout_norm(96, 3, layer, m, stride, tiles, residual, out);
  else
    winograd_maxout_norm(layer->width, layer->pieces, layer, m, stride, tiles, residual, out);
}

INLINE void state_hidden(
    const float *features, const int32_t *ids, long states, long slots, const float *bias, long width, long pieces,
    float *hidden) {
  const long run = width * pieces;
  const long token = slots * run;
  for (long s = 0; s < states; s++) {
    float sum[MAX_WIDTH * 2];
    for (long i = 0; i < run; i++) sum[i] = bias[i];
    for (long f = 0; f < slots; f++) {
      const float *restrict row = features + (ids[s * slots + f] + 1) * token + f * run;
      for (long i = 0; i < run; i++) sum[i] += row[i];
    }
    float *restrict h = hidden + s * width;
    for (long i = 0; i < width; i++) {
      float best = sum[i];
      for (long p = 1; p < pieces; p++) best = larger(best, sum[p * width + i]);
      h[i] = best;
    }
  }
}

DISPATCHED
void kernel_state_hidden(
    const float *features, const int32_t *ids, long states, long slots, const float *bias, long width, long pieces,
    float *hidden) {
  if (width == 64 && pieces == 2 && slots == 8)
    state_hidden(features, ids, states, 8, bias, 64, 2, hidden);
  else if (width == 64 && pieces == 2 && slots == 3)
    state_hidden(features, ids, states, 3, bias, 64, 2, hidden);
  else if (width == 64 && pieces == 2 && slots == 1)
    state_hidden(features, ids, states, 1, bias, 64, 2, hidden);
  else
    state_hidden(features, ids, states, slots, bias, width, pieces, hidden);
}

DISPATCHED
long kernel_best(const float *scores, const float *bias, long start, long end) {
  long at = start;
  float best = scores[start] + bias[start];
  for (long i = start + 1; i < end; i++) {
    float score = scores[i] + bias[i];
    if (score > best) {
      best = score;
      at = i;
    }
  }
  return at;
}

DISPATCHED
float kernel_dot(const float *a, const float *b, long count) {
  FAST_SUMS
  float sum = 0;
  for (long i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}

DISPATCHED
void kernel_sum_four(const float *table, long width, const int32_t *rows, long count, float *out, long stride) {
  for (long r = 0; r < count; r++) {
    const float *a = table + rows[4 * r] * width;
    const float *b = table + rows[4 * r + 1] * width;
    const float *c = table + rows[4 * r + 2] * width;
    const float *d = table + rows[4 * r + 3] * width;
    float *restrict o = out + r * stride;
    for (long i = 0; i < width; i++) o[i] = ((a[i] + b[i]) + c[i]) + d[i];
  }
}
