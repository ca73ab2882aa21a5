using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The kernel's side of the conventions with libraries: values found by name in <see cref="AppContext"/>.</summary>
internal static class AmbientSlots
{
    private static readonly AsyncLocal<CancellationToken> Token = Share("Notebook.CancellationToken", new AsyncLocal<CancellationToken>());

    private static readonly AsyncLocal<Action<string, string, double, double>?> Progress =
        Share("Notebook.Progress", new AsyncLocal<Action<string, string, double, double>?>());

    private static readonly AsyncLocal<long> Page = Share("Notebook.Page", new AsyncLocal<long>());

    /// <summary>Sets what library code called from here on sees.</summary>
    public static void Set(Action<CellEvent> sink, CancellationToken token, long page = 0)
    {
        Token.Value = token;
        Page.Value = page;
        Progress.Value = (id, title, completed, total) =>
            sink(new ProgressEvent(id, title, double.IsFinite(completed) ? completed : 0, double.IsFinite(total) ? total : null));
    }

    private static T Share<T>(string name, T slot)
        where T : class
    {
        if (AppContext.GetData(name) is T existing)
            return existing;
        AppContext.SetData(name, slot);
        return slot;
    }
}
