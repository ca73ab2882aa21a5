namespace ChurnLab.Hosting;

/// <summary>The page that outputs of the running notebook cell go to, found by name.</summary>
/// <remarks>
/// A script that one output brings serves the outputs after it, until a person runs that cell again: its output is replaced, and
/// in the saved notebook the script is gone. A kernel that people work with stores one <see cref="AsyncLocal{T}"/> of
/// <see cref="long"/> in <see cref="AppContext"/> under <see cref="SlotName"/>, and changes its value when what earlier outputs
/// brought may be gone. Where no kernel does this, there is one page.
/// </remarks>
public static class AmbientPage
{
    /// <summary>Name of the <see cref="AppContext"/> datum a kernel fills.</summary>
    public const string SlotName = "Notebook.Page";

    /// <summary>Number of the page; 0 outside a kernel that numbers them.</summary>
    public static long Number => AppContext.GetData(SlotName) is AsyncLocal<long> slot ? slot.Value : 0;
}
