namespace ChurnLab.Hosting;

/// <summary>A value that knows how it looks in a notebook.</summary>
/// <remarks>
/// Every concrete class that implements this carries
/// <c>[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]</c>: kernels
/// look at the class, never at its interfaces.
/// </remarks>
public interface IShown
{
    /// <summary>Returns the value as an HTML fragment; text taken from data is encoded.</summary>
    string ToHtml();

    /// <summary>Returns the value as text for terminals, logs and tests.</summary>
    string ToText();
}
