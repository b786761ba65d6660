class A:
     pass

    pass
    def f(self):  return 1
\

  # odd

if 1:
	x
	y
