using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Bank;

/// <summary>What is assumed of the bank's letters; nothing of it was measured, so a reader must see it and be able to change it.</summary>
public sealed record BankMeasureAssumptions
{
    /// <summary>Cost of a letter written by hand, roubles. Default: 150.</summary>
    public double LetterCost { get; init; } = 150;

    /// <summary>Share of those who left that return because of a letter. Default: 5 %, from 2 % to 8 %.</summary>
    public AssumedEffect WinBack { get; init; } = new(0.05, 0.02, 0.08);

    /// <summary>Share of those about to leave that stay because of a letter. Default: 15 %, from 5 % to 25 %.</summary>
    public AssumedEffect Retention { get; init; } = new(0.15, 0.05, 0.25);

    /// <summary>Share of those who left that return unasked. Default: 1 %.</summary>
    public double SpontaneousReturn { get; init; } = 0.01;
}
