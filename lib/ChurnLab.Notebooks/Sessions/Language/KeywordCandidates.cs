using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Keywords that fit a place. A keyword fits when the parser takes the code up to the cursor with it and a usual continuation.</summary>
internal static class KeywordCandidates
{
    // Several continuations of one keyword are parted by |.
    private static readonly (string Keyword, string Continuations)[] Table =
    [
        ("abstract", " class C { }| void M();"), ("and", " > 1;| > 1) { }"), ("as", " C"), ("async", " void M() { }| () => 1;| x => x;"),
        ("await", " x"), ("base", ".M()|()"), ("bool", ".X| x;| x)|>"), ("break", ";"), ("byte", ".X| x;| x)|>"), ("by", " x"),
        ("case", " 1:"), ("catch", " { }"), ("char", ".X| x;| x)|>"), ("checked", "(x)"), ("class", " C { }|, new()"), ("const", " int C = 1;"),
        ("continue", ";"), ("decimal", ".X| x;| x)|>"), ("default", ";|)|:"), ("delegate", " void D();| { };"), ("descending", ""),
        ("do", " { } while (true);"), ("double", ".X| x;| x)|>"), ("dynamic", " x;| x)|>"), ("else", " { }"), ("enum", " E { A }"),
        ("equals", " x"), ("event", " D E;"), ("explicit", " operator C(D d) => d;"), ("extern", " void M();"), ("false", ""),
        ("finally", " { }"), ("fixed", " (int* p = x) { }"), ("float", ".X| x;| x)|>"), ("for", " (;;) { }"), ("foreach", " (var x in y) { }"),
        ("from", " x in y select x"), ("get", ";"), ("global", "::C"), ("goto", " x;"), ("group", " x by x"), ("if", " (x) { }"),
        ("implicit", " operator C(D d) => d;"), ("in", " x| int x"), ("init", ";"), ("int", ".X| x;| x)|>"), ("interface", " I { }"),
        ("internal", " class C { }| int x;"), ("into", " x select x"), ("is", " C"), ("join", " x in y on x equals x select x"),
        ("let", " x = y select x"), ("lock", " (x) { }"), ("long", ".X| x;| x)|>"), ("nameof", "(x)"), ("namespace", " N { }"), ("new", " C()|()"),
        ("not", " 1"), ("null", ""), ("object", ".X| x;| x)|>"), ("on", " x equals y select x"), ("operator", " +(C a, C b) => a;"),
        ("or", " > 1;| > 1) { }"), ("orderby", " x select x"), ("out", " var x| int x"), ("override", " void M() { }"), ("params", " int[] x"),
        ("partial", " class C { }"), ("private", " class C { }| int x;|set;"), ("protected", " class C { }| int x;|set;"), ("public", " class C { }| int x;"),
        ("readonly", " int x;"), ("record", " R(int X);| struct R(int X);"), ("ref", " x| int x;"), ("remove", " { }"), ("required", " int X { get; }"),
        ("return", ";| x;"), ("sbyte", ".X| x;| x)|>"), ("scoped", " ref int x"), ("sealed", " class C { }"), ("select", " x"), ("set", ";"),
        ("short", ".X| x;| x)|>"), ("sizeof", "(int)"), ("stackalloc", " int[1]"), ("static", " class C { }| int x;| () => 1"),
        ("string", ".X| x;| x)|>"), ("struct", " S { }|, new()"), ("switch", " (x) { }| { _ => 1 }"), ("this", ".X|| C x"), ("throw", " x;| x"),
        ("true", ""), ("try", " { } finally { }"), ("typeof", "(C)"), ("uint", ".X| x;| x)|>"), ("ulong", ".X| x;| x)|>"), ("unchecked", "(x)"),
        ("unsafe", " { }"), ("ushort", ".X| x;| x)|>"), ("using", " N;| var x = y;| (x) { }"), ("var", " x = 1;| x in y) { }| x)"),
        ("virtual", " void M() { }"), ("void", " M() { }| D();"), ("volatile", " int x;"), ("when", " x:| x => 1| (x) { }"),
        ("where", " x select x| T : C"), ("while", " (x) { }| (x);"), ("with", " { }"), ("yield", " return 1;"),
    ];

    /// <summary>Finds the keywords that fit and start with what has been typed.</summary>
    public static IEnumerable<Candidate> Find(Draft draft, CancellationToken token)
    {
        if (draft.IsAfterDot)
            yield break;
        var before = draft.Text[..draft.WordStart];
        foreach (var (keyword, continuations) in Table)
        {
            token.ThrowIfCancellationRequested();
            if (!keyword.StartsWith(draft.Word, StringComparison.OrdinalIgnoreCase) || !HasItsPlace(keyword, draft))
                continue;
            if (continuations.Split('|').Any(continuation => Fits(draft, before, keyword, continuation)))
                yield return new Candidate(keyword, "keyword", CandidateGroup.Keyword);
        }
    }

    // What the parser lets through and the binder refuses.
    private static bool HasItsPlace(string keyword, Draft draft) => keyword switch
    {
        "break" => IsWithin(draft, static node => node is SwitchStatementSyntax || IsLoop(node)),
        "continue" => IsWithin(draft, IsLoop),
        "yield" => IsWithin(draft, static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax),
        "base" or "this" or "event" or "operator" or "explicit" or "implicit" or "override" or "virtual" or "protected" or "required" =>
            IsWithin(draft, static node => node is TypeDeclarationSyntax),
        "namespace" => false, // Scripts have none.
        _ => true,
    };

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool IsWithin(Draft draft, Func<SyntaxNode, bool> what) =>
        draft.Left.Parent?.AncestorsAndSelf().Any(what) == true;

    private static bool Fits(Draft draft, string before, string keyword, string continuation)
    {
        var text = before + keyword + continuation;
        var tree = CSharpSyntaxTree.ParseText(text, ScriptChain.ParseOptions);
        var token = tree.GetRoot().FindToken(draft.WordStart);
        if (token.SpanStart != draft.WordStart || token.Text != keyword || !IsKeyword(token))
            return false;
        var end = text.TrimEnd().Length;
        var start = draft.Left.Span.End is var left && before.AsSpan(Math.Min(left, before.Length)).IndexOfAny('\r', '\n') >= 0 ? draft.WordStart : left;
        return !tree.GetDiagnostics().Any(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error
            && diagnostic.Location.SourceSpan is var span && span.Start < end && Math.Max(span.End, span.Start + 1) > start);
    }

    private static bool IsKeyword(SyntaxToken token) => token.Text switch
    {
        "var" or "dynamic" => token.Parent is IdentifierNameSyntax
        {
            Parent: VariableDeclarationSyntax or DeclarationExpressionSyntax or ForEachStatementSyntax or TypeArgumentListSyntax,
        },
        "nameof" => token.Parent is IdentifierNameSyntax { Parent: InvocationExpressionSyntax },
        _ => !token.IsKind(SyntaxKind.IdentifierToken),
    };
}
