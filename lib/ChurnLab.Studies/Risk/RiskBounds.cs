using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Risk;

/// <summary>Bounds by which a client is put into a cell of a <see cref="RiskGrid"/>.</summary>
/// <param name="Middle">Risk from which it is in the middle.</param>
/// <param name="High">Risk from which it is high.</param>
/// <param name="Profit">Profit from which it is high, in the unit of profits.</param>
public sealed record RiskBounds(double Middle, double High, double Profit)
{
    /// <summary>The band of a risk.</summary>
    /// <param name="risk">The risk. Range: 0 to 1.</param>
    public RiskBand BandOf(double risk) => risk >= High ? RiskBand.High : risk >= Middle ? RiskBand.Middle : RiskBand.Low;

    /// <summary>What readers call the cell of a client.</summary>
    /// <param name="risk">Risk of the client. Range: 0 to 1.</param>
    /// <param name="profit">Profit from the client, in the unit of profits.</param>
    public string NameOf(double risk, double profit) => NameOf(BandOf(risk), profit >= Profit);

    internal static string NameOf(RiskBand band, bool isProfitable) => StudyTexts.Get($"Risk.{band}{(isProfitable ? "Profitable" : "")}");
}
