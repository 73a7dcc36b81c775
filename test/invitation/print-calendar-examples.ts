import { buildExamples } from './calendar-examples.ts'

// Run as a process of its own, under another server time zone than the test's.
process.stdout.write(JSON.stringify(buildExamples()))
