namespace ChurnLab.Frames;

/// <content>Tables.</content>
public sealed partial class Frame
{
    /// <summary>Returns the frame as a table to show.</summary>
    /// <param name="options">How it is shown; the defaults when null.</param>
    public FrameTable ToTable(TableOptions? options = null) => new(this, options ?? TableOptions.Default);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <summary>The frame as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
