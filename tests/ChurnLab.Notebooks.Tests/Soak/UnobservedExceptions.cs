using System.Collections.Concurrent;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Exceptions of tasks that nobody looked at, as far as their stack names something.</summary>
internal sealed class UnobservedExceptions : IDisposable
{
    private readonly ConcurrentQueue<string> _found = new();
    private readonly string _name;

    public UnobservedExceptions(string name)
    {
        _name = name;
        TaskScheduler.UnobservedTaskException += Keep;
    }

    /// <summary>Those found so far; tasks tell when they are collected.</summary>
    public IReadOnlyCollection<string> Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return [.. _found];
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Keep;

    private void Keep(object? sender, UnobservedTaskExceptionEventArgs arguments)
    {
        var text = arguments.Exception.ToString();
        if (text.Contains(_name, StringComparison.Ordinal))
            _found.Enqueue(text);
    }
}
