using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>The code of a cell as it stands, with the cursor in it, bound against the session.</summary>
internal sealed class Draft
{
    public Draft(SyntaxTree tree, SemanticModel model, Workspace workspace, int position)
    {
        Tree = tree;
        Model = model;
        Workspace = workspace;
        Position = position;
        Text = tree.GetText().ToString();
        Root = (CompilationUnitSyntax)tree.GetRoot();
        WordStart = Words.Start(Text, position);
        Word = Text[WordStart..position].TrimStart('@');
        Left = TokenBefore(WordStart);
    }

    public SyntaxTree Tree { get; }

    public SemanticModel Model { get; }

    public Workspace Workspace { get; }

    public string Text { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>Where the cursor stands, in UTF-16 units.</summary>
    public int Position { get; }

    /// <summary>Where the name that ends at the cursor starts, its <c>@</c> included; the cursor itself where there is none.</summary>
    public int WordStart { get; }

    /// <summary>What has been typed of the name, without <c>@</c>.</summary>
    public string Word { get; }

    /// <summary>The last token before the name; of kind <c>None</c> at the start of the code.</summary>
    public SyntaxToken Left { get; }

    /// <summary>Whether a member of what stands before is asked for.</summary>
    public bool IsAfterDot => Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken;

    private SyntaxToken TokenBefore(int position)
    {
        if (position == 0)
            return default;
        var token = Root.FindToken(position - 1);
        while (token.SpanStart >= position || (token.Span.Length == 0 && !token.IsKind(SyntaxKind.None)))
            token = token.GetPreviousToken();
        return token;
    }
}
