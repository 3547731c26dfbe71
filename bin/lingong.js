#!/usr/bin/env node
import '../dist/lingong.cjs'
