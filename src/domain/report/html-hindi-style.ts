/**
 * What a report in Hindi adds to the style: leading for the signs above and below the line, and no letter spacing, which would
 * break the line along the top of the letters. Apart from the style of all reports, so that those in other languages stay as they are.
 */
export const hindiStyle = `
body{line-height:1.7}
h1{line-height:1.4}h2{line-height:1.45}
h1,h2,.kicker,.stamp b,.stamp-word{letter-spacing:0}
.chip{line-height:1.6}.statement{line-height:1.6}.contents a{line-height:1.55}
q{line-height:1.75}
`
