namespace ChurnLab.Notebooks.Zmtp;

/// <summary>Waiting that ends.</summary>
internal static class Patience
{
    /// <summary>Waits for a task, however it ends, and says whether it did in time.</summary>
    public static async ValueTask<bool> EndsWithinAsync(Task task, TimeSpan time)
    {
        if (task.IsCompleted)
            return true;
        using var ended = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(time, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        return first == task;
    }
}
