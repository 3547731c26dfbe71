process.stderr.write('lingong\n')
