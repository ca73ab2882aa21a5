using System.Collections.Concurrent;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Tells tasks of async functions written in cells from those of libraries.</summary>
internal static class OwnFunctions
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Whether a task belongs to an async function written in a cell.</summary>
    public static bool Made(Task task) => Known.GetOrAdd(task.GetType(), IsOwn);

    // The type of such a task is generic in the state machine of its function, and the assemblies of cells are in memory only.
    // Where a later runtime does otherwise, the cell ends before its functions.
    private static bool IsOwn(Type type) =>
        type.GenericTypeArguments is [.., var machine] && machine.Assembly.Location.Length == 0;
}
