/** The thread in which pdf.js reads a PDF: its own script, after what the oldest supported Chromium (108) lacks of the language. */
import './older-chromium.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
