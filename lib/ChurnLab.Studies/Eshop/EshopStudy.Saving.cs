using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Vectors;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <content>What the study leaves behind: its model and its list of offers.</content>
public sealed partial class EshopStudy
{
    private const string OffersFile = "offers.csv";

    /// <summary>Saves the model for <see cref="EshopScorer"/> and says where; or that no file was named.</summary>
    /// <param name="path">The file, replaced when it exists; empty: nothing is saved.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public StepList SaveModel(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrWhiteSpace(path))
            return new StepList([], StudyTexts.Get("Eshop.Saving.NoPath"));
        EshopScorer.Save(this, path);
        return new StepList(
            [
                StudyTexts.Get("Eshop.Saving.Saved", Path.GetFullPath(path)),
                StudyTexts.Get(HoldsClients(Settings) ? "Eshop.Saving.Clients" : "Eshop.Saving.NoClients"),
                StudyTexts.Get(IsResolved ? "Eshop.Saving.Use" : "Eshop.Saving.NoUse"),
            ],
            "");
    }

    /// <summary>Writes the offers into <c>offers.csv</c> and says so; or that no folder was named, or nobody gets an offer.</summary>
    /// <remarks>Where nobody gets an offer, the file has headings only, so that no older list is taken for the current one.</remarks>
    /// <param name="folder">Folder of the file, made when missing; empty: nothing is written.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public StepList WriteOffers(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (string.IsNullOrWhiteSpace(folder))
            return new StepList([], StudyTexts.Get("Eshop.Saving.NoFolder"));
        var path = Path.GetFullPath(Path.Combine(folder, OffersFile));
        OfferListCsv.Write(Plan, path, Clients, row => Grid.Of(row).Name, row => EshopReasons.Of(Reasons()[row]));
        return Plan.Offered == 0
            ? new StepList([], StudyTexts.Get("Eshop.Saving.NoOffers", Plan.Finding().Text, path))
            : new StepList([StudyTexts.Get("Eshop.Saving.Offers", path, EshopData.People(Plan.Offered)), StudyTexts.Get("Eshop.Saving.Personal")], "");
    }

    // Such models consist of rows of the fit.
    private static bool HoldsClients(Classifier settings) => settings switch
    {
        Pipeline pipeline => HoldsClients(pipeline.Classifier),
        KNeighborsClassifier or SupportVectorClassifier => true,
        _ => false,
    };
}
