package render

import "testing"

func TestCompact(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"  a = b + 1; // why\n\n  // whole line\n  c();\n", "a=b+1;c();\n"},
		{"x = 'a  // b' + \"c  'd\" + `e  ${ f }`;", "x='a  // b'+\"c  'd\"+`e  ${ f }`;"},
		{`s.replace( /[^\p{L}  /]+ "/gu, '-' )`, `s.replace( /[^\p{L}  /]+ "/gu,'-')`},
		{"a / b; // c / d\ne / f", "a / b;e / f"},
		{"return a - -1 in b + c", "return a- -1 in b+c"},
		{"f(a, {\n  b: 1\n})\ng()\n", "f(a,{b:1\n})\ng()\n"},
	} {
		if got := compact(c.text, scriptGlue); got != c.want {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
