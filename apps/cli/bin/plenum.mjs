#!/usr/bin/env node
import '../dist/plenum.mjs';
