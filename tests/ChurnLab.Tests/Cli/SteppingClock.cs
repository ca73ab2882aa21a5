namespace ChurnLab.Tests.Cli;

/// <summary>A clock that stands still until it is told to go on.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Forward(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;
}
