#define KERNEL_LANES
#include "CKernel.h"

#if defined(__x86_64__)
#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"), min_vector_width(512))), apply_to = function)

// 32 registers of one vector each.
enum { ROWS = 4, BLOCKS = 4, INPUTS = 8 };
#include "operations.h"

#pragma clang attribute pop

const kernel_functions *kernel_avx512(void) { return __builtin_cpu_supports("x86-64-v4") ? &functions : 0; }
#else
const kernel_functions *kernel_avx512(void) { return 0; }
#endif
