namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>A value that is one text.</summary>
internal sealed record TextView(string Text, TextRole Role = TextRole.Text) : View
{
    public static TextView Null { get; } = new("<null>", TextRole.Null);
}
