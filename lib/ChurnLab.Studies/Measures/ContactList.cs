using ChurnLab.Insight.Segments;

namespace ChurnLab.Studies.Measures;

/// <summary>Clients of one group who get the same letter, in the order in which the letters are written.</summary>
public sealed class ContactList
{
    private readonly double[] _risks;

    /// <summary>Makes the list of a group in one direction.</summary>
    /// <param name="group">The group.</param>
    /// <param name="measure">What they are offered.</param>
    /// <param name="left">Clients who left.</param>
    /// <param name="risks">Out-of-fold risk of leaving, per client.</param>
    internal ContactList(TargetGroup group, Measure measure, RowSet left, IReadOnlyList<double> risks)
    {
        (Group, Measure) = (group, measure);
        var members = measure.Direction == MeasureDirection.WinBack ? group.Members.And(left) : group.Members.Except(left);
        // The highest risk first; those who left all the same, in the order of the file.
        Clients = measure.Direction == MeasureDirection.WinBack ? [.. members.Members()] : [.. members.Members().OrderByDescending(row => risks[row])];
        _risks = [.. Clients.Select(row => risks[row])];
        Expected = ExpectedOf(Clients.Count);
        Pilot = Planned();
    }

    /// <summary>The group.</summary>
    public TargetGroup Group { get; }

    /// <summary>What they are offered.</summary>
    public Measure Measure { get; }

    /// <summary>Rows of the clients, in the order of writing.</summary>
    public IReadOnlyList<int> Clients { get; }

    /// <summary>Out-of-fold risk of leaving of each of <see cref="Clients"/>.</summary>
    public IReadOnlyList<double> Risks => _risks;

    /// <summary>Mean of the risks; NaN without clients.</summary>
    public double MeanRisk => _risks.Length == 0 ? double.NaN : _risks.Average();

    /// <summary>Cost of writing to all.</summary>
    public double Cost => Clients.Count * Measure.CostPerContact;

    /// <summary>Clients won by writing to all.</summary>
    public ExpectedResult Expected { get; }

    /// <summary>The trial that should come first.</summary>
    public PilotPlan Pilot { get; }

    /// <summary>Clients won by writing to the first of the list.</summary>
    /// <param name="letters">How many are written to. Range: 0 to the number of clients.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public ExpectedResult ExpectedOf(int letters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(letters);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(letters, Clients.Count);
        var weight = letters == 0 ? 0 : Measure.Direction == MeasureDirection.WinBack ? 1 : _risks.AsSpan(0, letters).ToArray().Average();
        return ExpectedResult.Of(letters, weight * Measure.Effect.Value, weight * Measure.Effect.Deviation);
    }

    /// <summary>Clients won by one letter to the client at a place of the list.</summary>
    internal double GainAt(int place) => Measure.Effect.Value * (Measure.Direction == MeasureDirection.WinBack ? 1 : _risks[place]);

    private PilotPlan Planned()
    {
        var effect = Measure.Effect.Value;
        if (Measure.Direction == MeasureDirection.WinBack)
            return PilotPlan.Of(Measure.SpontaneousShare, Math.Min(1, Measure.SpontaneousShare + effect), Clients.Count);
        var risk = Clients.Count == 0 ? 0 : MeanRisk;
        return PilotPlan.Of(risk, risk * (1 - effect), Clients.Count);
    }
}
