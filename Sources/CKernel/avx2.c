#define KERNEL_LANES
#include "CKernel.h"

#if defined(__x86_64__)
#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)

// 16 registers, two to a vector; a test may ask for another tile.
#ifndef KERNEL_TILE
#define KERNEL_TILE 2
#endif
enum { ROWS = KERNEL_TILE, BLOCKS = KERNEL_TILE, INPUTS = KERNEL_TILE };
#include "operations.h"

#pragma clang attribute pop

const kernel_functions *kernel_avx2(void) { return __builtin_cpu_supports("x86-64-v3") ? &functions : 0; }
#else
const kernel_functions *kernel_avx2(void) { return 0; }
#endif
