using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Rows of some accounts that follow each other, feature by feature.</summary>
public sealed class PanelBlock
{
    private readonly PanelSources _sources;
    private readonly int[] _accounts;
    private readonly Quarter[] _quarters;
    private readonly bool?[] _closes1;
    private readonly bool?[] _closes4;
    private readonly double[][] _values;

    internal PanelBlock(PanelSources sources, IReadOnlyList<PanelFeature> features, int rows)
    {
        (_sources, Features) = (sources, features);
        (_accounts, _quarters) = (new int[rows], new Quarter[rows]);
        (_closes1, _closes4) = (new bool?[rows], new bool?[rows]);
        _values = [.. features.Select(_ => new double[rows])];
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _accounts.Length;

    /// <summary>Features in the order of their values.</summary>
    public IReadOnlyList<PanelFeature> Features { get; }

    /// <summary>Account of each row, from 0, in order; its rows are in order of quarters.</summary>
    public ReadOnlySpan<int> Accounts => _accounts;

    /// <summary>Quarter of each row.</summary>
    public ReadOnlySpan<Quarter> Quarters => _quarters;

    /// <summary>Whether the account is closed in the next quarter; null where that is not known.</summary>
    public ReadOnlySpan<bool?> Closes1 => _closes1;

    /// <summary>Whether the account is closed within the next four quarters; null where that is not known.</summary>
    public ReadOnlySpan<bool?> Closes4 => _closes4;

    /// <summary>Values of a feature, one per row; NaN where there is none.</summary>
    /// <param name="feature">Place of the feature, from 0.</param>
    public ReadOnlySpan<double> Values(int feature) => _values[feature];

    /// <summary>Values of a feature, one per row; NaN where there is none.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <exception cref="ArgumentException">The panel has no such feature.</exception>
    public ReadOnlySpan<double> Values(string name)
    {
        for (var feature = 0; feature < Features.Count; feature++)
        {
            if (Features[feature].Name == name)
                return _values[feature];
        }

        throw new ArgumentException($"The panel has no feature '{name}'; it has {string.Join(", ", Features)}.", nameof(name));
    }

    /// <summary>The rows as a frame, see <see cref="NpfPanel.ToFrame"/>.</summary>
    public Frame ToFrame() => PanelFrame.Of(_sources, this);

    /// <summary>Name of a group of a feature of categories.</summary>
    internal string LevelOf(int feature, int code) =>
        Features[feature].LevelName is { } named ? named(_sources, code) : code.ToString(CultureInfo.InvariantCulture);

    internal double[] Column(int feature) => _values[feature];

    /// <summary>Computes the rows of an account, from a place in the block on.</summary>
    internal void Fill(AccountSeries series, int place, (int Account, Quarter Start, Quarter End) rows)
    {
        var (account, start, end) = rows;
        series.Load(account, end);
        var count = end.Since(start) + 1;
        for (var feature = 0; feature < _values.Length; feature++)
            Fill(Features[feature], series, start, _values[feature].AsSpan(place, count));

        var history = _sources.History;
        for (var row = 0; row < count; row++)
        {
            var (at, quarter) = (place + row, start.Plus(row));
            (_accounts[at], _quarters[at]) = (account, quarter);
            _closes1[at] = history.ClosesWithin(account, quarter, 1);
            _closes4[at] = history.ClosesWithin(account, quarter, 4);
        }
    }

    /// <summary>Copies all rows into a larger block.</summary>
    internal void CopyTo(PanelBlock target, int place)
    {
        _accounts.CopyTo(target._accounts, place);
        _quarters.CopyTo(target._quarters, place);
        _closes1.CopyTo(target._closes1, place);
        _closes4.CopyTo(target._closes4, place);
        for (var feature = 0; feature < _values.Length; feature++)
            _values[feature].CopyTo(target._values[feature], place);
    }

    private static void Fill(PanelFeature feature, AccountSeries series, Quarter start, Span<double> values)
    {
        var valueAt = feature.ValueAt;
        var row = 0;
        try
        {
            for (; row < values.Length; row++)
                values[row] = valueAt(series.At(start.Plus(row)));
        }
        catch (Exception failure) when (feature.Theme == PanelTheme.Own && failure is not OperationCanceledException)
        {
            throw new InvalidOperationException(
                $"The feature '{feature}' failed for the account {series.Sources.History.AccountId(series.Account)} at {start.Plus(row)};"
                + " see the inner exception.",
                failure);
        }
    }
}
