using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Names in a text, by their characters alone.</summary>
internal static class Words
{
    /// <summary>Where the name that ends at a position starts, its <c>@</c> included; the position itself where there is none.</summary>
    public static int Start(string text, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        return start > 0 && text[start - 1] == '@' ? start - 1 : start;
    }
}
