using System.Diagnostics;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed record Customer(string Name, int Age, double Balance);

public sealed record Order(int Id, Customer Buyer, List<int> Items);

public record Animal(string Name);

public sealed record Dog(string Name, int Age) : Animal(Name);

public sealed record Secret(string Login, string Password)
{
    public override string ToString() => $"Secret of {Login}";
}

public sealed class Node
{
    public string Name { get; set; } = "";

    public Node? Next { get; set; }
}

public sealed class WithFields
{
    public static int Shared => 1;

    public int this[int index] => index;

    public int Property { get; } = 1;

#pragma warning disable CA1051 // A field is what is to be shown.
    public readonly string Field = "f";
#pragma warning restore CA1051

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public int Hidden { get; } = 2;

    public ReadOnlySpan<char> Span => Field;

    internal int Internal { get; } = 3;
}

public readonly struct Money(decimal amount) : IFormattable
{
    public decimal Amount { get; } = amount;

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) => Amount.ToString("0.00", formatProvider) + " USD";
}

public enum Plan
{
    Basic,
    Premium,
}

[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
}
