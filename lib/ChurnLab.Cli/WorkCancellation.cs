using ChurnLab.Hosting;

namespace ChurnLab.Cli;

/// <summary>Lets library work that a verb does itself be cancelled.</summary>
/// <remarks>Fills the place where the library looks for a kernel's token, as a kernel does; see <see cref="AmbientCancellation"/>.</remarks>
internal static class WorkCancellation
{
    /// <summary>Does the work on another thread, where the library sees the token.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task RunAsync(Action work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            // The value lasts as long as this task, and goes into the tasks and threads of the work.
            Slot().Value = cancellation;
            work();
        },
        cancellation);

    private static AsyncLocal<CancellationToken> Slot()
    {
        if (AppContext.GetData(AmbientCancellation.SlotName) is AsyncLocal<CancellationToken> slot)
            return slot;
        slot = new();
        AppContext.SetData(AmbientCancellation.SlotName, slot);
        return slot;
    }
}
