namespace ChurnLab.Charts.Recipes;

/// <summary>Sizes and line breaks of texts in recipes.</summary>
internal static class RecipeText
{
    /// <summary>
    /// Mean width of a letter of Russian text at the theme's 13 px in DejaVu Sans, the widest common font (measured in
    /// Chromium: 7.5).
    /// </summary>
    public const double LetterWidth = 7.6;

    /// <summary>Height of a line at the theme's 13 px.</summary>
    public const double LineHeight = 17;

    // Hover labels on a telephone: 300 px.
    private const int HoverWidth = 40;
    private const int RowWidth = 18;

    /// <summary>Breaks the label of a row.</summary>
    public static string Row(string label) => TitleWrap.Wrap(label, RowWidth);

    /// <summary>Breaks a sentence of a hover label.</summary>
    public static string Hover(string sentence) => TitleWrap.Wrap(sentence, HoverWidth);

    /// <summary>Width in pixels of the longest line, rounded up.</summary>
    public static double Width(string text) =>
        Math.Ceiling(text.Split('\n').Max(line => line.Length) * LetterWidth);

    public static int Lines(string text) => text.Count(letter => letter == '\n') + 1;

    /// <summary>Height in pixels.</summary>
    public static double Height(string text) => Lines(text) * LineHeight;
}
