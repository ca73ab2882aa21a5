using System.Text;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions;

/// <summary>A session and what its cells produced.</summary>
internal sealed class SessionFixture : IDisposable
{
    private readonly CSharpSession _session;
    private int _ordinal;

    public SessionFixture(SessionOptions? options = null) => _session = new CSharpSession(options);

    public List<CellEvent> Events { get; } = [];

    public CellOutcome Outcome { get; private set; }

    /// <summary>Is told of each event as it comes.</summary>
    public Action<CellEvent>? Seen { get; set; }

    public string Out => Joined("stdout");

    public string Error => Joined("stderr");

    public ErrorEvent Failure => Assert.Single(Events.OfType<ErrorEvent>());

    public string? Result => (string?)Events.OfType<ResultEvent>().SingleOrDefault()?.Data["text/plain"];

    /// <summary>What the cell gave, or how it failed, so that a comparison that fails shows the reason.</summary>
    public string? ResultOrFailure => Result ?? Events.OfType<ErrorEvent>().Select(error => $"{error.Name}: {error.Message}").FirstOrDefault();

    public SessionFixture Run(string code, CancellationToken interrupt = default)
    {
        Events.Clear();
        Outcome = _session.Run(new CellSource(++_ordinal, code), Add, interrupt);
        return this;
    }

    public void Dispose() => _session.Dispose();

    private void Add(CellEvent item)
    {
        Events.Add(item);
        Seen?.Invoke(item);
    }

    private string Joined(string stream) => Events.OfType<StreamEvent>()
        .Where(item => item.Name == stream)
        .Aggregate(new StringBuilder(), (text, item) => text.Append(item.Text), text => text.ToString());
}
