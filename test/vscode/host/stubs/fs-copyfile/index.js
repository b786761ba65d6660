// VS Code's native file copy, by way of Node's.
const fs = require('node:fs');

exports.copyFile = (from, to, mode) => fs.promises.copyFile(from, to, mode);
exports.copyFileSync = (from, to, mode) => fs.copyFileSync(from, to, mode);
